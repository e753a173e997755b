package hallops.lake.domain;

import hallops.lake.LakeTable;
import java.util.List;

/// The kinds of files that become facts in the lake. Order = order of import.
public final class FactKinds {

  private static final Rule PIECES = new Rule.Whole(-1_000_000_000L, 1_000_000_000L);
  private static final Rule COUNT = new Rule.Whole(0, 10_000_000);
  private static final Rule HALL = new Rule.Code("hall");
  private static final Rule BUSINESS = new Rule.Code("business");

  private static final FileColumn DAY = required("day", "日期", new Rule.Day(), "2026-10-03", "业务日期");
  private static final FileColumn MONTH =
      required("month", "月份", new Rule.Month(), "2026-10", "账期");
  private static final FileColumn HALL_CODE =
      required("hall_code", "厅店编码", HALL, "H00001", "营业厅编码");
  private static final FileColumn BUSINESS_CODE =
      required("business_code", "业务编码", BUSINESS, "ACT_GLOBAL", "业务类型编码");
  private static final FileColumn ORIGIN_MONTH =
      required("origin_month", "原账期", new Rule.Month(), "2026-07", "入网月份");

  private static final FileKind SERVICE_EVENT =
      new FileKind(
          "service_event",
          "业务受理明细",
          "Service events",
          LakeTable.SERVICE_EVENT,
          List.of(
              required("event_id", "流水号", new Rule.Text(64), "E2026100300000001", "业务流水号"),
              required("event_time", "受理时间", new Rule.EventTime(), "2026-10-03 10:22:31", "办理时间"),
              HALL_CODE,
              BUSINESS_CODE,
              required("quantity", "数量", PIECES, "1", "业务量"),
              optional("amount", "金额", new Rule.Yuan(), "58.00", "金额（元）"),
              optional("customer_key", "客户标识", new Rule.Text(64), "C00012345"),
              optional(
                  "channel",
                  "办理渠道",
                  new Rule.Choice(List.of("counter", "kiosk", "online")),
                  "counter"),
              optional("develop_hall_code", "发展厅店", HALL, "H00001", "发展厅店编码"),
              optional("subscriber_key", "用户标识", new Rule.Text(64), "S00012345"),
              optional("handling_seconds", "办理时长", new Rule.Whole(0, 86_400), "420", "办理时长（秒）"),
              optional("wait_seconds", "等候时长", new Rule.Whole(0, 86_400), "300", "等候时长（秒）"),
              optional("reverses_event_id", "冲正流水号", new Rule.Text(64), "")),
          List.of("event_id"));

  private static final FileKind DAILY_VOLUME =
      new FileKind(
          "daily_volume",
          "日业务量",
          "Daily volumes",
          LakeTable.DAILY_VOLUME,
          List.of(
              DAY,
              HALL_CODE,
              BUSINESS_CODE,
              required("quantity", "数量", PIECES, "12", "业务量"),
              optional("amount", "金额", new Rule.Yuan(), "696.00", "金额（元）")),
          List.of("day", "hall_id", "business_id"));

  private static final FileKind VISIT =
      new FileKind(
          "visit",
          "到厅客流",
          "Visits",
          LakeTable.VISIT,
          List.of(
              DAY,
              required("half_hour", "半小时", new Rule.Whole(0, 47), "20", "半小时序号"),
              HALL_CODE,
              required("visitors", "到厅人数", COUNT, "14", "客流"),
              required(
                  "source",
                  "来源",
                  new Rule.Choice(List.of("door_counter", "ticket", "handled")),
                  "door_counter",
                  "客流来源")),
          List.of("day", "half_hour", "hall_id", "source"));

  private static final FileKind COST_LINE =
      new FileKind(
          "cost_line",
          "成本明细",
          "Cost lines",
          LakeTable.COST_LINE,
          List.of(
              MONTH,
              HALL_CODE,
              required("cost_item", "成本项目", new Rule.Code("cost_item"), "rent", "成本科目"),
              optional("amount", "金额", new Rule.Yuan(), "18500.00", "金额（元）"),
              required(
                  "source",
                  "来源",
                  new Rule.Choice(List.of("actual", "allocated", "estimated", "missing")),
                  "actual",
                  "数据来源"),
              optional("reason", "原因", new Rule.Text(200), "")),
          List.of("month", "hall_id", "cost_item_id", "source"));

  private static final FileKind SUBSCRIBER_RETENTION =
      new FileKind(
          "subscriber_retention",
          "用户保有",
          "Subscriber retention",
          LakeTable.SUBSCRIBER_RETENTION,
          List.of(
              MONTH,
              HALL_CODE,
              BUSINESS_CODE,
              ORIGIN_MONTH,
              required("alive_quantity", "在网数量", COUNT, "96", "在网且计费数量")),
          List.of("month", "hall_id", "business_id", "origin_month"));

  private static final FileKind CLAW_BACK =
      new FileKind(
          "claw_back",
          "追回",
          "Claw-backs",
          LakeTable.CLAW_BACK,
          List.of(
              MONTH,
              HALL_CODE,
              BUSINESS_CODE,
              ORIGIN_MONTH,
              required("quantity", "数量", PIECES, "2", "业务量"),
              optional("amount", "金额", new Rule.Yuan(), "0", "金额（元）"),
              required(
                  "reason",
                  "原因",
                  new Rule.Choice(List.of("re_entry", "nursed_card", "refund")),
                  "re_entry",
                  "追回原因"),
              optional("event_id", "流水号", new Rule.Text(64), "")),
          List.of("month", "hall_id", "business_id", "origin_month", "reason", "event_id"));

  private static final List<FileKind> ALL =
      List.of(SERVICE_EVENT, DAILY_VOLUME, VISIT, COST_LINE, SUBSCRIBER_RETENTION, CLAW_BACK);

  private FactKinds() {}

  public static List<FileKind> all() {
    return ALL;
  }

  private static FileColumn required(
      String name, String chinese, Rule rule, String example, String alias) {
    return new FileColumn(name, chinese, List.of(alias), rule, true, example);
  }

  private static FileColumn optional(
      String name, String chinese, Rule rule, String example, String alias) {
    return new FileColumn(name, chinese, List.of(alias), rule, false, example);
  }

  private static FileColumn optional(String name, String chinese, Rule rule, String example) {
    return new FileColumn(name, chinese, List.of(), rule, false, example);
  }
}
