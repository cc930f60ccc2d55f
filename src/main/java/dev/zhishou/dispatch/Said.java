package dev.zhishou.dispatch;

/// What a message of ours keeps of its call: enough to find its words again.
record Said(Reason reason, String role, int rung, boolean all) {
  static final String KIND = "call";
}
