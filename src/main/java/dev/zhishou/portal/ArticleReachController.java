package dev.zhishou.portal;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.community.Home;
import dev.zhishou.community.Registers;
import dev.zhishou.community.Search;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import dev.zhishou.procedure.binder.Article;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /readings/{article}/buildings`: of each building, how many homes said that they read the
/// article, and how many there are (000-162). Numbers, nobody's name.
@RestController
@RequestMapping("/api/v1/readings/{article}/buildings")
class ArticleReachController {
  private final Doorkeeper doorkeeper;
  private final Guide guide;
  private final Readings readings;
  private final Registers registers;

  ArticleReachController(
      Doorkeeper doorkeeper, Guide guide, Readings readings, Registers registers) {
    this.doorkeeper = doorkeeper;
    this.guide = guide;
    this.readings = readings;
    this.registers = registers;
  }

  /// @param read homes that said so
  /// @param homes all of the building
  record BuildingReach(int building, int read, int homes) {}

  @GetMapping
  Page<BuildingReach> buildings(
      Actor actor,
      @PathVariable String article,
      @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    String known =
        guide.article(article).map(Article::id).orElseThrow(() -> Problem.notFound().raised());
    Set<UUID> read = readings.homes(where.id(), known);
    List<Home> homes = registers.homes(where.id(), new Search("", null, Registers.MOST_FOUND));
    return new Page<>(
        homes.stream()
            .collect(Collectors.groupingBy(Home::building, TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(one -> reach(one.getKey(), one.getValue(), read))
            .toList(),
        null);
  }

  private static BuildingReach reach(int building, List<Home> homes, Set<UUID> read) {
    return new BuildingReach(
        building,
        (int) homes.stream().filter(home -> read.contains(home.id())).count(),
        homes.size());
  }
}
