enum DigestStub {}
