package dev.zhishou.platform;

import java.util.UUID;

/// Who this installation is: drawn once for a database, and anew after a restore.
public record Installation(UUID id) {}
