package dev.zhishou.community;

import java.util.List;

/// The registers of a community, as they are taken in at once.
public record Estate(
    List<Place> places,
    List<Home> homes,
    List<Resident> residents,
    List<Equipment> equipment,
    List<Contact> contacts) {}
