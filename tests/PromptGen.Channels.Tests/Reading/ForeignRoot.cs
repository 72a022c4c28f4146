namespace PromptGen.Channels.Tests.Reading;

/// <summary>A root whose threshold is one signature each of ECDSA, RSA-PSS and RSA with PKCS #1 padding, made outside .NET.</summary>
internal static class ForeignRoot
{
    public const string Text = """
        {
         "signatures": [
          {
           "keyid": "2373d02ec7fb8917edfefce98f6c49de21d3205cb2cbc31481284192210c590e",
           "sig": "304402200a0ed6a1da21503a2f98d9d3a197bb087c56b71a0ecb50a3a24a0a404385da9d0220758105c1c9dc9629c30f06326398ed1f28ce8be742d8c0f194c2f15fd3a753f7"
          },
          {
           "keyid": "a9178115bc3194a05a4cd49b8ca1f4af93aafcb6ad53a44362890922b6e0120a",
           "sig": "2b96791bf859d69b9e5b174e1e2c07aa2eee0c6a595f4353b8f6c3e43b10363148f092c10333fe8aa6983353812c267b227ed0f18b3c69c9db851259b1218614c8680f0941326ec9c56497bdaf4f6396267ad2226b44d09b72796730e8b8a9358541a56acd8f374b384252e0fb8bb6d132048aed6de4eb25ce98c3f969b79a922e5caaf570dcf8002a535fc1804a0fc735dc62e2e93e4d5a5e88bd166e6bf60c772b328ed926891ba7a67aa5d410de4d2310085818bad53376ee88d9afa8d31bf747bd2ceb0b796088c0cdecea94f27a6bc750f7d1a3be4aa302ead189b21b6b8230e0522350768aafa5a24131aff78c0763efa2a6db8961db118503d06e9a31"
          },
          {
           "keyid": "238132d2dc32758c52aae7ad130e2d404fa9f4bb9a823324d6b6c4427ce3d0f3",
           "sig": "85fdf45941e8ab6547dd0f9ea039fb253a4f387e6385e9e5b44e0a033a0fab6f6fd9b1c5103a55a897cdb905558154af87c6f2bb0a0cdc7a4c25968ffc7114cc67c3ed30c3d9c497b972a46794025577819cfb484a67c2b961abd54caa8d1907812a5f4881969f058f3e105806d27d52633fa662401ea183f7183f53af67f0895669d32338bef08871aefe5c95538ec794c87c26006d5847aab4c589838ef833e8fefe52433155cb81b0e0dbac3a69ac0e831d02b5aec8aa9224964ac64182ee0596d6436cb4bd146ea8d2481352132e08170492393d78a7c7bb1576b9e94f96608210a12eb7520d285da3c2f2c34cddb2c5d9da8b45095799994a5ab4169e98"
          }
         ],
         "signed": {
          "_type": "root",
          "spec_version": "1.0.31",
          "version": 1,
          "expires": "2030-01-01T00:00:00Z",
          "consistent_snapshot": true,
          "keys": {
           "2373d02ec7fb8917edfefce98f6c49de21d3205cb2cbc31481284192210c590e": {
            "keytype": "ecdsa",
            "scheme": "ecdsa-sha2-nistp256",
            "keyval": {
             "public": "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE4Tt+UCWT9JHF8cs+kWClPhKaQ7xd\n9vrT6LanQFJN5rbcODZvdE+jz4bsUqwXVYO9KcdcaAT3Y3q6VmC+qo5iBQ==\n-----END PUBLIC KEY-----\n"
            }
           },
           "a9178115bc3194a05a4cd49b8ca1f4af93aafcb6ad53a44362890922b6e0120a": {
            "keytype": "rsa",
            "scheme": "rsassa-pss-sha256",
            "keyval": {
             "public": "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwo724PMHF+dOwOkkwpmg\nA+h6jFmhQ/BdxPDXLAUqnNHvLw7d05Mo3/eiWsvdpkBSfUxtO6VirbufbV+9LjtV\ngqrGVLVpdQnz3rqDdh1Z5DXF0jdHQiRxZEI1XJY6AxFPrwPiViVmHojRncGHgcZB\n5AEwwvvNTsq85Z9OCAZH60XHHkrbgEew/Hmrop9u/2RR8E/2j0ie1GUPSXllTQ36\nlQc2K7/QwOjBXh7QCd0yzPEau7uRKb+e6zntR/cvyVbCkVRCwlBn/D6K3NeSmrMS\ndDsFCEojDk4YNcc1BYVeRIGdnYUOqoTTqZBPst5UGnZSYruUYiyGHfLoHlYsZzBX\nmQIDAQAB\n-----END PUBLIC KEY-----\n"
            }
           },
           "238132d2dc32758c52aae7ad130e2d404fa9f4bb9a823324d6b6c4427ce3d0f3": {
            "keytype": "rsa",
            "scheme": "rsa-pkcs1v15-sha256",
            "keyval": {
             "public": "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAq43JTBR/x2kfibXXmQaF\nw48f3qV2yDdyR0ir55PImaavWTw+SDvsfVtEuFjOdXLAWYHcGN1EDfV0vm9NVWa2\nMkRA8fVrUoovBW9d4S+uRLni0qB6CDGha0HX9ZPr7u+O1Fq+4CWoWKkK837UAKXh\n8nSPoxJ4QiAWt/yP5XARs52xBKUhuc60FNnrQJfDUBxGu7q32K/S2OiqpN+2IgZd\nAuperVMXHA5X3ULHlLedVyrXiKfY9uhWJfeyu5NPQsFTs+mYZiMtZDvwpOgtL4kJ\nPhGdcPtUDTufEELEKLMAZIlcwIB2IPjWGjwQ1h4/CnSisVTnyD/RoxHdIkN16Xr/\nEQIDAQAB\n-----END PUBLIC KEY-----\n"
            }
           }
          },
          "roles": {
           "root": {
            "keyids": [
             "2373d02ec7fb8917edfefce98f6c49de21d3205cb2cbc31481284192210c590e",
             "a9178115bc3194a05a4cd49b8ca1f4af93aafcb6ad53a44362890922b6e0120a",
             "238132d2dc32758c52aae7ad130e2d404fa9f4bb9a823324d6b6c4427ce3d0f3"
            ],
            "threshold": 3
           },
           "timestamp": {
            "keyids": [
             "2373d02ec7fb8917edfefce98f6c49de21d3205cb2cbc31481284192210c590e",
             "a9178115bc3194a05a4cd49b8ca1f4af93aafcb6ad53a44362890922b6e0120a",
             "238132d2dc32758c52aae7ad130e2d404fa9f4bb9a823324d6b6c4427ce3d0f3"
            ],
            "threshold": 3
           },
           "snapshot": {
            "keyids": [
             "2373d02ec7fb8917edfefce98f6c49de21d3205cb2cbc31481284192210c590e",
             "a9178115bc3194a05a4cd49b8ca1f4af93aafcb6ad53a44362890922b6e0120a",
             "238132d2dc32758c52aae7ad130e2d404fa9f4bb9a823324d6b6c4427ce3d0f3"
            ],
            "threshold": 3
           },
           "targets": {
            "keyids": [
             "2373d02ec7fb8917edfefce98f6c49de21d3205cb2cbc31481284192210c590e",
             "a9178115bc3194a05a4cd49b8ca1f4af93aafcb6ad53a44362890922b6e0120a",
             "238132d2dc32758c52aae7ad130e2d404fa9f4bb9a823324d6b6c4427ce3d0f3"
            ],
            "threshold": 3
           }
          },
          "x-note": "caf\u00e9 \"\\\" \ud83d\ude00 \u2028\n",
          "x-\ud83d\ude00": -1,
          "x-\uffee": null
         }
        }
        """;
}
