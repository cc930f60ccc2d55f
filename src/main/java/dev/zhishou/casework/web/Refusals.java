package dev.zhishou.casework.web;

import dev.zhishou.casework.Refused;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.engine.World;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The one place where a refusal of a case becomes a problem document.
final class Refusals {
  private static final Map<String, Message> FAULTS =
      Map.ofEntries(
          Map.entry("required", new Message("必填", "Must be given")),
          Map.entry("type", new Message("类型或格式不对", "Not of the right type or form")),
          Map.entry("min", new Message("低于下限", "Less than may be")),
          Map.entry("max", new Message("超过上限", "More than may be")),
          Map.entry("option", new Message("不是可选的项", "Not one of the options")),
          Map.entry(
              "other-department", new Message("不是这个部门自己的人", "Not of this department's own people")),
          Map.entry(
              "no-such-role",
              new Message(
                  "没有这个岗位，请从岗位列表里选一个", "There is no such post: choose one from the list of posts")),
          Map.entry(
              "fixed", new Message("这是登记册里的,不能改", "The register says this: it is not corrected")),
          Map.entry("not-above", new Message("要写站在他上面的人", "Must be somebody who stands above him")),
          Map.entry("unknown", new Message("没有这一项", "There is no such thing here")),
          Map.entry("rows", new Message("清单的行有误", "A row of the list is wrong")));

  private static final Map<String, Message> INVALID =
      Map.ofEntries(
          Map.entry("late-reason", new Message("已逾期,请说明原因", "It is late: say why")),
          Map.entry(
              "agreed-or-urgent",
              new Message("现在是安静时段,请说明是否已约定或紧急", "Quiet hours: say whether agreed or urgent")),
          Map.entry(
              "lasts",
              new Message("这一步接下就开始,到时自己结束:请用 take", "It begins with `take` and ends by itself")),
          Map.entry(
              "one-per",
              new Message(
                  "同一处已有一件在办,请并到那一件", "Another case is open for the same: go on with that one")),
          Map.entry("slot", new Message("没有这个签名位,或已签过", "No such place to sign, or it is signed")),
          Map.entry("staff", new Message("不是本小区员工", "Not staff of this community")),
          Map.entry(
              "confidential",
              new Message(
                  "这是保密资料里的话,不能告诉住户",
                  "This stands in a confidential article: it is not told to residents")),
          Map.entry(
              "other-department",
              new Message(
                  "只能交给这一步的承办岗位，或者您自己手下的人",
                  "Only to who holds this step's role, or to your own people")),
          Map.entry("not-skipped", new Message("这一步谁也不能跳过", "Nobody may leave this out")),
          Map.entry("text", new Message("请写内容", "Write something")),
          Map.entry("files", new Message("请附文件", "Attach a file")),
          Map.entry("what", new Message("请指明要删除的内容", "Say what is to be erased")),
          Map.entry("severity", new Message("只能升级", "It can only be raised")),
          Map.entry("procedure", new Message("没有这个规程", "There is no such procedure")),
          Map.entry("open", new Message("事件还没有结束", "The case is not over")),
          Map.entry("certificate", new Message("需要有效的证书", "A valid certificate is needed")),
          Map.entry(
              "helper",
              new Message("这一步要有人在场同做,请说明是谁", "Somebody else must be there for this: say who")),
          Map.entry("reason", new Message("请说明原因", "Give a reason")));

  private Refusals() {}

  static Problem problem(Refused refused) {
    return switch (refused) {
      case Refused.ByCase(Refusal why) -> problem(why);
      case Refused.ByPermission(var needed) ->
          Problem.forbidden(new Message("需要权限:" + needed.chinese(), "Needed: " + needed.english()));
      case Refused.OtherRequest other ->
          Problem.of(
              "key-used",
              422,
              new Message(
                  "这个 Idempotency-Key 已用于别的请求", "This Idempotency-Key was used for another call"));
      case Refused.Unknown(String pointer) ->
          Problem.invalid(List.of(fault(new Refusal.Fault(pointer, "unknown", ""))));
    };
  }

  private static Problem problem(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotYours(String run, List<String> roles) ->
          Problem.of("not-yours", 403, new Message("这一步不归您办", "This step is not yours"))
              .because(
                  new Message(
                      "由 " + String.join("、", roles) + " 办理",
                      "It belongs to " + String.join(", ", roles)));
      case Refusal.NoSuchRun(String run, boolean several) ->
          several
              ? Problem.of(
                  "several-runs",
                  409,
                  new Message(
                      "这一步有多次同时在办,请指明是哪一次", "Several runs of this step are open: say which"))
              : Problem.of(
                  "no-such-step", 404, new Message("没有这一步,或还没有开始", "There is no such step open"));
      case Refusal.NotNow(String run, var state) ->
          Problem.of("not-now", 409, new Message("这一步现在不能这样办", "This cannot be done now"))
              .because(why(state));
      case Refusal.BadAnswers(List<Refusal.Fault> faults) ->
          Problem.invalid(faults.stream().map(Refusals::fault).toList());
      case Refusal.CaseOver(String status) ->
          Problem.of("case-over", 409, new Message("事件已结束", "The case is over"))
              .because(new Message("状态:" + status, "It is " + status));
      case Refusal.Missing(List<CaseState.Missing> missing) -> missing(missing);
      case Refusal.TooMany(String what, int count, int most) ->
          Problem.of("too-many", 422, new Message("超过限额", "A limit is passed"))
              .because(
                  new Message(
                      what + ":" + count + " > " + most, what + ": " + count + " > " + most));
      case Refusal.SomebodyElse(String run, String why) ->
          Problem.of("somebody-else", 403, new Message("须由另一人办理", "Somebody else must do it"))
              .because(new Message(why, why));
      case Refusal.Unread(String run, List<World.Paper> papers) -> unread(papers);
      case Refusal.ActRefused(String run, String module, String why) ->
          Problem.of("act-refused", 409, new Message("相关系统拒绝执行", "A module refuses to act"))
              .because(new Message(module + ":" + why, module + ": " + why));
      case Refusal.Invalid(String code, String pointer) ->
          Problem.invalid(
              List.of(
                  new Problem.Fault(
                      pointer,
                      code,
                      INVALID.getOrDefault(code, new Message("命令有误", "The command is wrong")))));
    };
  }

  private static Problem unread(List<World.Paper> papers) {
    return new Problem(
        "unread",
        409,
        new Message(
            "签字前要先打开标红的事：还有 " + papers.size() + " 件没打开",
            "Open what is red before you sign: " + papers.size() + " not opened yet"),
        new Message(
            "没打开的：" + names(papers, "、") + "。请到“交接班”页逐件打开。",
            "Not opened: " + names(papers, ", ") + ". Open each on the page of the handover."),
        papers.stream()
            .map(
                paper ->
                    new Problem.Fault(
                        "/cases/" + paper.id(),
                        "unread",
                        new Message(
                            paper.number() + " " + paper.title() + " 没打开",
                            paper.number() + " " + paper.title() + " is not opened")))
            .toList(),
        0);
  }

  private static String names(List<World.Paper> papers, String between) {
    return papers.stream()
        .map(paper -> paper.number() + " " + paper.title())
        .collect(Collectors.joining(between));
  }

  private static Message why(RunState state) {
    return switch (state) {
      case WAITING -> new Message("还没有轮到,先办前面的", "Its turn has not come: do what stands before it");
      case READY, TAKEN -> new Message("还没有提交", "It has not been handed in yet");
      case SUBMITTED ->
          new Message("已提交,等批准、签名或转办结果", "Handed in: waits for approval, signatures or its case");
      case OPEN -> new Message("这是一个阶段,请办其中的步骤", "It is a stage: do the steps in it");
      case DONE, SETTLED -> new Message("已经办完", "It is done");
      case NOT_APPLICABLE -> new Message("不需要办", "It does not apply");
      case SKIPPED -> new Message("已跳过", "It was skipped");
      case WITHDRAWN -> new Message("已撤下", "It was withdrawn");
    };
  }

  private static Problem missing(List<CaseState.Missing> missing) {
    return new Problem(
        "missing",
        409,
        new Message("还不能结束,尚缺以下内容", "It cannot close yet: this is missing"),
        null,
        missing.stream()
            .map(
                m ->
                    new Problem.Fault(
                        m.where(),
                        m.why(),
                        new Message(word(m.why()) + m.what(), m.why() + ": " + m.what())))
            .toList(),
        0);
  }

  private static String word(String why) {
    return switch (why) {
      case "waiting" -> "还没轮到:";
      case "approval" -> "等批准:";
      case "signature" -> "等签名:";
      case "part" -> "等转办的事办完:";
      case "question" -> "没回答:";
      default -> "没办:";
    };
  }

  private static Problem.Fault fault(Refusal.Fault fault) {
    Message known = FAULTS.getOrDefault(fault.code(), new Message("填写有误", "Not acceptable"));
    Message message =
        fault.limit().isEmpty()
            ? known
            : new Message(
                known.zh() + "(" + fault.limit() + ")", known.en() + " (" + fault.limit() + ")");
    return new Problem.Fault(fault.pointer(), fault.code(), message);
  }
}
