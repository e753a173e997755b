package hallops.lake.domain;

import static hallops.lake.domain.TableShape.Type.BIGINT;
import static hallops.lake.domain.TableShape.Type.BOOLEAN;
import static hallops.lake.domain.TableShape.Type.DATE;
import static hallops.lake.domain.TableShape.Type.DOUBLE;
import static hallops.lake.domain.TableShape.Type.INTEGER;
import static hallops.lake.domain.TableShape.Type.TIMESTAMP;
import static hallops.lake.domain.TableShape.Type.VARCHAR;

import hallops.lake.LakeTable;
import hallops.lake.domain.TableShape.Column;
import hallops.lake.domain.TableShape.Type;
import java.util.List;

/// The shape of every lake table.
public final class TableShapes {

  private TableShapes() {}

  public static TableShape of(LakeTable table) {
    return switch (table) {
      case SERVICE_EVENT -> SERVICE_EVENT;
      case DAILY_VOLUME -> DAILY_VOLUME;
      case VISIT -> VISIT;
      case COST_LINE -> COST_LINE;
      case SUBSCRIBER_RETENTION -> SUBSCRIBER_RETENTION;
      case CLAW_BACK -> CLAW_BACK;
      case HALL_MONTH -> HALL_MONTH;
      case LEDGER_LINE -> LEDGER_LINE;
    };
  }

  private static final Column MONTH = column("month", INTEGER, "natural month, year * 100 + month");
  private static final Column HALL = column("hall_id", INTEGER, "hall, id of the hall register");
  private static final Column DAY = column("day", DATE, "business day in Asia/Shanghai");
  private static final Column BUSINESS = column("business_id", INTEGER, "business type, its id");
  private static final Column IMPORT = column("import_id", BIGINT, "the import that brought it");
  private static final Column RUN = column("run_id", BIGINT, "the run that computed it");

  private static final TableShape SERVICE_EVENT =
      new TableShape(
          LakeTable.SERVICE_EVENT,
          List.of(
              column("event_id", VARCHAR, "serial number in the source, unique within a month"),
              HALL,
              DAY,
              column("event_time", TIMESTAMP, "local time in Asia/Shanghai"),
              BUSINESS,
              column("quantity", BIGINT, "pieces; negative in a reversal"),
              column("amount_fen", BIGINT, "amount in fen; negative in a reversal"),
              column("customer_key", VARCHAR, "pseudonym of the customer"),
              column("channel", VARCHAR, "counter, kiosk or online"),
              column("develop_hall_id", INTEGER, "hall that developed the customer"),
              column("subscriber_key", VARCHAR, "pseudonym of the subscription"),
              column("handling_seconds", INTEGER, "time at the counter"),
              column("wait_seconds", INTEGER, "time waited before"),
              column("reverses_event_id", VARCHAR, "the event that this one takes back"),
              IMPORT,
              MONTH),
          List.of("hall_id", "day"));

  private static final TableShape DAILY_VOLUME =
      new TableShape(
          LakeTable.DAILY_VOLUME,
          List.of(
              DAY,
              HALL,
              BUSINESS,
              column("quantity", BIGINT, "pieces"),
              column("amount_fen", BIGINT, "amount in fen"),
              IMPORT,
              MONTH),
          List.of("hall_id", "day", "business_id"));

  private static final TableShape VISIT =
      new TableShape(
          LakeTable.VISIT,
          List.of(
              DAY,
              column("half_hour", INTEGER, "0 = 00:00 to 00:30 … 47"),
              HALL,
              column("visitors", INTEGER, "people"),
              column("source", VARCHAR, "door_counter, ticket or handled"),
              IMPORT,
              MONTH),
          List.of("hall_id", "day", "half_hour"));

  private static final TableShape COST_LINE =
      new TableShape(
          LakeTable.COST_LINE,
          List.of(
              MONTH,
              HALL,
              column("cost_item_id", INTEGER, "cost item, its id"),
              column("amount_fen", BIGINT, "amount in fen; empty when missing"),
              column("source", VARCHAR, "actual, allocated, estimated or missing"),
              column("reason", VARCHAR, "why it is missing or estimated"),
              IMPORT),
          List.of("hall_id", "cost_item_id"));

  private static final TableShape SUBSCRIBER_RETENTION =
      new TableShape(
          LakeTable.SUBSCRIBER_RETENTION,
          List.of(
              MONTH,
              HALL,
              BUSINESS,
              column("origin_month", INTEGER, "month of activation"),
              column("alive_quantity", BIGINT, "of them alive and billed in `month`"),
              IMPORT),
          List.of("hall_id", "business_id", "origin_month"));

  private static final TableShape CLAW_BACK =
      new TableShape(
          LakeTable.CLAW_BACK,
          List.of(
              MONTH,
              HALL,
              BUSINESS,
              column("origin_month", INTEGER, "the month it corrects"),
              column("quantity", BIGINT, "pieces taken back"),
              column("amount_fen", BIGINT, "basis amount taken back, in fen"),
              column("reason", VARCHAR, "re_entry, nursed_card or refund"),
              column("event_id", VARCHAR, "the event it takes back, if known"),
              IMPORT),
          List.of("hall_id", "business_id"));

  private static final TableShape HALL_MONTH =
      new TableShape(
          LakeTable.HALL_MONTH,
          List.of(
              RUN,
              MONTH,
              HALL,
              column("income_expected_fen", BIGINT, "virtual income, expected recognition"),
              column("income_deferred_fen", BIGINT, "virtual income, deferred recognition"),
              column("seven_item_income_fen", BIGINT, "of it the seven items of the brief"),
              column("cost_fen", BIGINT, "all cost"),
              column("controllable_cost_fen", BIGINT, "cost the hall itself can change"),
              column("profit_expected_fen", BIGINT, "income expected less cost"),
              column("profit_deferred_fen", BIGINT, "income deferred less cost"),
              column("controllable_profit_fen", BIGINT, "income less controllable cost"),
              column("visitors", BIGINT, "people in the month"),
              column("visitor_source", VARCHAR, "where the visitor count comes from"),
              column("sale_quantity", BIGINT, "pieces of sale business"),
              column("sale_customers", BIGINT, "different customers who bought"),
              column("fixed_cost_fen", BIGINT, "cost that does not move with visits"),
              column("variable_cost_fen", BIGINT, "cost that moves with visits"),
              column("break_even_visitors", BIGINT, "visitors at which profit is nil; empty: none"),
              column("safety_margin", DOUBLE, "ratio of visitors above break-even"),
              column("ranked", BOOLEAN, "takes part in the ranking"),
              column("unranked_reason", VARCHAR, "why not"),
              column("staff", INTEGER, "people employed"),
              column("front_area", DOUBLE, "square metres open to customers"),
              column("snapshot", VARCHAR, "the facts it was computed from")),
          List.of("hall_id"));

  private static final TableShape LEDGER_LINE =
      new TableShape(
          LakeTable.LEDGER_LINE,
          List.of(
              RUN,
              MONTH,
              HALL,
              column("side", VARCHAR, "income or cost"),
              column("item", VARCHAR, "item of the income or cost statement"),
              column("code", VARCHAR, "business type or cost item"),
              column("mode", VARCHAR, "both, expected or deferred"),
              column("quantity", BIGINT, "pieces, or fen where the basis is an amount"),
              column("unit_value_millifen", BIGINT, "1/1000 fen per unit"),
              column("amount_fen", BIGINT, "rounded once, half up"),
              column("source", VARCHAR, "where the quantity or the cost comes from"),
              column("controllable", BOOLEAN, "the hall itself can change it"),
              column("origin_month", INTEGER, "month a deferred or corrected line began in"),
              column("price_version", BIGINT, "the unit value's version"),
              column("segment_start", DATE, "first day the unit value held"),
              column("segment_end", DATE, "last day the unit value held")),
          List.of("hall_id", "side", "item", "code"));

  private static Column column(String name, Type type, String doc) {
    return new Column(name, type, doc);
  }
}
