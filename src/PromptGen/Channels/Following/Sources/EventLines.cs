using System;

namespace PromptGen.Channels.Following.Sources;

/// <summary>Finds out whether a stream of Server-Sent Events has come to the end of an event. It keeps no more of the stream than where in a line it is.</summary>
internal sealed class EventLines
{
    private bool _isLineBegun;
    private bool _isComment;
    private bool _hasField;

    /// <summary>Takes the next bytes, and says whether an event has ended in them: a blank line behind one that is no comment.</summary>
    public bool HasEvent(ReadOnlySpan<byte> bytes)
    {
        bool found = false;
        foreach (byte b in bytes)
        {
            if (b is (byte)'\n' or (byte)'\r')
            {
                found |= !_isLineBegun && _hasField;
                _hasField = _isLineBegun ? _hasField || !_isComment : false;
                _isLineBegun = false;
            }
            else if (!_isLineBegun)
            {
                _isLineBegun = true;
                _isComment = b == (byte)':';
            }
        }

        return found;
    }
}
