enum SQLStub {}
