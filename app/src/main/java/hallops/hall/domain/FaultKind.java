package hallops.hall.domain;

/// What can be wrong with one cell of a hall or unit. `%s` are the arguments of a Fault.
public enum FaultKind {
  EMPTY("不能为空", "must not be empty"),
  EMPTY_WITHOUT_REASON(
      "为空但未说明原因：请填写数值，或在 unknown_reason 中写 %s：原因（未测量/不适用/拒绝提供/系统缺失/其他+说明）",
      "is empty without a reason: fill it in, or write %s:reason into unknown_reason (not_surveyed,"
          + " not_applicable, refused, system_missing, other + words)"),
  REASON_FOR_FILLED(
      "%s 已有数值，又写了空缺原因，请删去其一", "%s has a value and a reason for being empty: remove one of them"),
  REASON_UNKNOWN(
      "空缺原因“%s”不在可选范围（未测量/不适用/拒绝提供/系统缺失/其他+说明）",
      "the reason \"%s\" is none of not_surveyed, not_applicable, refused, system_missing, other +"
          + " words"),
  REASON_SHAPE(
      "空缺原因“%s”应写成 列名：原因，多个用分号隔开", "write \"%s\" as column:reason, several with semicolons"),
  REASON_NEEDS_WORDS("%s 的原因为“其他”时须写明情况", "the reason \"other\" for %s needs words"),
  REASON_NOT_ALLOWED("%s 不允许空缺", "%s can't be unknown"),
  BAD_CODE(
      "编码“%s”只能含大写字母、数字、下划线和连字符，最长 32 位",
      "the code \"%s\" may hold capitals, digits, _ and - only, 32 at most"),
  TOO_LONG("超过 %s 个字", "is longer than %s characters"),
  UNPRINTABLE("含有不可见的控制字符", "holds control characters"),
  NOT_IN_LIST("“%s”不在可选范围：%s", "\"%s\" is none of: %s"),
  NOT_A_NUMBER("“%s”不是数字", "\"%s\" is not a number"),
  TOO_PRECISE("“%s”小数位过多，最多 %s 位", "\"%s\" has too many decimals, %s at most"),
  OUT_OF_RANGE("“%s”超出范围，应在 %s 至 %s 之间", "\"%s\" is out of range: %s to %s"),
  NOT_A_DAY("“%s”不是有效日期，应为 2026-10-03", "\"%s\" is not a day like 2026-10-03"),
  LEASE_REVERSED("租约到期日 %s 早于起租日 %s", "the lease ends on %s, before it starts on %s"),
  FRONT_LARGER("前台面积 %s 大于建筑面积 %s", "the front area %s is larger than the building area %s"),
  COORDINATES_SWAPPED("经度、纬度似乎写反了：%s, %s", "longitude and latitude seem swapped: %s, %s"),
  COORDINATE_ALONE("经度和纬度须同时填写或同时为空", "longitude and latitude go together"),
  DUPLICATE_IN_FILE("编码 %s 在本文件第 %s 行已出现", "the code %s is already in row %s of this file"),
  CODE_OUT_OF_SIGHT("编码 %s 已被您数据范围以外的单位使用", "the code %s is in use outside your scope"),
  CODE_OF_A_UNIT("编码 %s 已是组织单位的编码", "the code %s belongs to an organisation unit"),
  CODE_OF_A_HALL("编码 %s 已是厅店的编码", "the code %s belongs to a hall"),
  UNKNOWN_AREA("片区 %s 不存在或不在您的数据范围", "the area %s does not exist or is outside your scope"),
  NOT_AN_AREA("%s 不是片区，厅店须挂在片区下", "%s is not an area; a hall lies in an area"),
  CLOSED_FOR_GOOD("厅店 %s 已关闭，不能改为其他状态", "hall %s is closed for good"),
  UNKNOWN_PARENT(
      "上级 %s 不存在、不在本文件中或不在您的数据范围", "the parent %s is neither in this file nor in your scope"),
  PARENT_FOR_PROVINCE("省级单位没有上级", "a province has no parent"),
  WRONG_PARENT_LEVEL("%s的上级应为%s，而 %s 是%s", "a %s lies in a %s, but %s is a %s"),
  LEVEL_CHANGED("单位 %s 的层级是%s，不能改为%s", "unit %s is a %s and can't become a %s"),
  DAY_BEFORE_LATEST(
      "生效日 %s 早于该单位上次变更的生效日 %s", "valid from %s is before the unit's latest change on %s"),
  DAY_IN_FUTURE("生效日 %s 在今天之后", "valid from %s is after today"),
  SECOND_PROVINCE(
      "已有省级单位 %s，一套系统只管一个省", "there is a province %s already; one installation holds one"),
  OUTSIDE_SCOPE("%s 不在您的数据范围，不能修改", "%s is outside your scope and can't be changed");

  private final String chinese;
  private final String english;

  FaultKind(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }
}
