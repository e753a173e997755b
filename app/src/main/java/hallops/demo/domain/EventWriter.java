package hallops.demo.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// Writes the orders of one hall's day as service events.
final class EventWriter {
  static final String HEADER =
      "event_id,event_time,hall_code,business_code,quantity,amount,customer_key,channel,develop_hall_code,"
          + "subscriber_key,handling_seconds,wait_seconds,reverses_event_id";
  private static final byte[][] BUSINESS = new byte[Business.COUNT][];
  private static final byte[] COUNTER = ",counter,".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] KIOSK = ",kiosk,".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ONLINE = ",online,".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SPACE = {' '};

  static {
    for (Business business : Business.ALL) {
      BUSINESS[business.ordinal()] = business.name().getBytes(StandardCharsets.US_ASCII);
    }
  }

  private final long seed;
  private final List<DemoHall> halls;

  EventWriter(long seed, List<DemoHall> halls) {
    this.seed = seed;
    this.halls = halls;
  }

  void write(ByteSink sink, HallMonth in, LocalDate date, HallDay day, DayOrders orders) {
    Draw draw = Draw.of(seed, 11, in.hall.number, date.toEpochDay());
    byte[] dayText = date.toString().getBytes(StandardCharsets.US_ASCII);
    byte[] hallCode = in.hall.code.getBytes(StandardCharsets.US_ASCII);
    int pool = Math.max(60, (int) (26 * in.hall.visitorsPerDay));
    int customer = 0;
    for (int place = 0; place < orders.count; place++) {
      int index = orders.order[place];
      Business business = day.business[index];
      boolean nursed = in.hall.nurses(in.month) && business.isActivation() && draw.chance(0.55);
      customer =
          nursed
              ? -1 - draw.below(12)
              : place > 0 && draw.chance(0.18) ? customer : draw.below(pool);
      sink.number(DayOrders.eventId(in.hall, date, place)).comma();
      sink.raw(dayText).raw(SPACE).clock(orders.second[place]).comma().raw(hallCode).comma();
      sink.raw(BUSINESS[business.ordinal()]).comma().number(day.units[index]).comma();
      sink.yuan(day.amountFen[index])
          .comma()
          .hex(Draw.mix(seed ^ in.hall.number * 1_000_003L ^ (long) customer << 24));
      tail(sink, draw, in, business, index, date, day, orders, place);
      sink.line();
    }
  }

  private void tail(
      ByteSink sink,
      Draw draw,
      HallMonth in,
      Business business,
      int index,
      LocalDate date,
      HallDay day,
      DayOrders orders,
      int place) {
    boolean kiosk = draw.chance(kioskShare(business));
    boolean online = !kiosk && business.namesSubscriber() && draw.chance(0.03);
    sink.raw(kiosk ? KIOSK : online ? ONLINE : COUNTER);
    develop(sink, draw, in.hall, business);
    sink.comma();
    if (business.namesSubscriber()) {
      sink.hex(Draw.mix(seed * 31 + DayOrders.eventId(in.hall, date, place)));
    }
    double minutes = business.handlingMinutes * (kiosk ? 0.4 : 1);
    sink.comma().number(Math.round(draw.lognormal(minutes * 60, 0.45))).comma();
    sink.number(online ? 0 : kiosk ? draw.below(60) : waiting(draw, in, day, orders.second[place]));
    sink.comma();
    if (day.reverses[index] >= 0) {
      sink.number(DayOrders.eventId(in.hall, date, orders.place[day.reverses[index]]));
    }
  }

  private static double kioskShare(Business business) {
    return switch (business) {
      case QRY_BILL, QRY_USAGE, QRY_OTHER -> 0.5;
      case PAY_SCAN -> 0.45;
      case PAY_CASH, CARD_E -> 0.25;
      default -> 0;
    };
  }

  /// Three sales in a hundred were won by another hall.
  private void develop(ByteSink sink, Draw draw, DemoHall hall, Business business) {
    if (!business.namesSubscriber()) {
      return;
    }
    DemoHall winner = draw.chance(0.03) ? halls.get(draw.below(halls.size())) : hall;
    sink.text(winner.city == hall.city ? winner.code : hall.code);
  }

  /// Seconds before the call: longer where the half hour is fuller than the counters can serve.
  private static long waiting(Draw draw, HallMonth in, HallDay day, int second) {
    double needing = day.visitors[second / 1800] * in.hall.tier.counterShare;
    double load = needing / (in.hall.counters * 4.0);
    return Math.min(7200, Math.round(draw.lognormal(150 + 420 * load * load, 0.7)));
  }
}
