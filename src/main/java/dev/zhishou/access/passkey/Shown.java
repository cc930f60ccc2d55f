package dev.zhishou.access.passkey;

/// What an authenticator answered when it was asked to show a passkey.
public record Shown(byte[] id, byte[] client, byte[] authenticator, byte[] signature) {}
