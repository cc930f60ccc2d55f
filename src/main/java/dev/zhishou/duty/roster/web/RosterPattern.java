package dev.zhishou.duty.roster.web;

/// A shift to choose from: `from` and `to` are times of day (`08:00`).
record RosterPattern(String id, String title, String from, String to, String tone) {}
