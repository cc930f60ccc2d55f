package bench;

/** The processes of the BPMN engines, which differ in their extension namespace only. */
record Bpmn(String namespace) {
  private static final String MINUTES = "PT15M";

  /**
   * Two parallel first steps, join, a form variable, an exclusive branch, a deadline on every user
   * task.
   */
  String lift(Class<?> onTaskCreated) {
    StringBuilder body = new StringBuilder();
    for (String task :
        "callBack dispatch assess ambulance reassure release checkPersons lockOut report"
            .split(" ")) {
      body.append(
          """
          <userTask id="%1$s" name="%1$s"><extensionElements>
            <ext:taskListener event="create" class="%2$s"/></extensionElements></userTask>
          <boundaryEvent id="%1$sLate" attachedToRef="%1$s" cancelActivity="false">
            <timerEventDefinition><timeDuration>%3$s</timeDuration></timerEventDefinition></boundaryEvent>
          <sequenceFlow id="%1$sEscalate" sourceRef="%1$sLate" targetRef="escalated"/>
          """
              .formatted(task, onTaskCreated.getName(), MINUTES));
    }
    String[] flows =
        ("start fork, fork callBack, fork dispatch, callBack join, dispatch join, join assess,"
                + " assess branch, ambulance merge, reassure merge, merge release, release checkPersons,"
                + " checkPersons lockOut, lockOut report, report end")
            .split(", ");
    for (String flow : flows) {
      String[] ends = flow.split(" ");
      body.append(
          "<sequenceFlow id='%1$sTo%2$s' sourceRef='%1$s' targetRef='%2$s'/>\n"
              .formatted(ends[0], ends[1]));
    }
    return process(
        "lift",
        body
            + """
        <startEvent id="start"/><parallelGateway id="fork"/><parallelGateway id="join"/>
        <exclusiveGateway id="branch" default="branchToReassure"/><exclusiveGateway id="merge"/>
        <sequenceFlow id="branchToAmbulance" sourceRef="branch" targetRef="ambulance">
          <conditionExpression xsi:type="tFormalExpression">${injured}</conditionExpression></sequenceFlow>
        <sequenceFlow id="branchToReassure" sourceRef="branch" targetRef="reassure"/>
        <endEvent id="escalated"/><endEvent id="end"/>""");
  }

  /** One user task whose deadline, when it fires, runs a delegate. */
  String deadline(Class<?> onFired) {
    return process(
        "deadline",
        """
        <startEvent id="start"/><userTask id="wait"/><endEvent id="end"/><endEvent id="escalated"/>
        <boundaryEvent id="late" attachedToRef="wait" cancelActivity="false">
          <timerEventDefinition><timeDate>2090-01-01T00:00:00</timeDate></timerEventDefinition></boundaryEvent>
        <serviceTask id="fire" ext:class="%s"/>
        <sequenceFlow id="f1" sourceRef="start" targetRef="wait"/><sequenceFlow id="f2" sourceRef="wait" targetRef="end"/>
        <sequenceFlow id="f3" sourceRef="late" targetRef="fire"/><sequenceFlow id="f4" sourceRef="fire" targetRef="escalated"/>
        """
            .formatted(onFired.getName()));
  }

  private String process(String key, String body) {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="bench"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:ext="%s">
        <process id="%s" isExecutable="true">
        %s
        </process></definitions>"""
        .formatted(namespace, key, body);
  }
}
