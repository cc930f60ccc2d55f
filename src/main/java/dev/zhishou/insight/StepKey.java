package dev.zhishou.insight;

/// A step of a procedure; one of a frame is the frame's own.
record StepKey(String procedure, String step) {}
