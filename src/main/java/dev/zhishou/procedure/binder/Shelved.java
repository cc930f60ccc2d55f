package dev.zhishou.procedure.binder;

import dev.zhishou.procedure.reading.Reading;

/// A procedure of the binder.
///
/// @param path where it stands in the binder, such as `sop/emergency/fire.yaml`
/// @param source its text
/// @param reading what it says
public record Shelved(String path, String source, Reading reading) {}
