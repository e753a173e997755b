package hallops.hall.service;

import hallops.hall.HallCard;
import hallops.hall.domain.HallCards;
import hallops.kernel.Scope;
import hallops.lake.CodeList;
import hallops.lake.Dimension;
import hallops.lake.RowAppender;
import hallops.lake.VisibleHalls;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What the lake needs to know of halls: their codes, their attributes beside the facts, and which
/// of them a scope may see. Each answer is read in a transaction of its own, in the scope it is
/// for.
@Service
class HallsForLake implements CodeList, Dimension, VisibleHalls {

  static final String NAME = "hall";

  private final HallCards cards;
  private final TransactionTemplate reading;

  HallsForLake(HallCards cards, PlatformTransactionManager transactions) {
    this.cards = cards;
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, Integer> codes() {
    return read(Scope.system(), cards::ids);
  }

  @Override
  public int[] ids(Scope scope) {
    return read(scope, cards::visibleIds);
  }

  @Override
  public String columns() {
    return """
    hall_id integer, code varchar, name varchar, city_code varchar, city_name varchar,
    county_name varchar, path varchar, base_type varchar, location_type varchar,
    operation_mode varchar, ownership varchar, status varchar, opened_on date,
    front_area double, counters integer, staff integer, director varchar,
    longitude double, latitude double
    """;
  }

  @Override
  public void rows(RowAppender appender) {
    List<HallCard> halls = read(Scope.system(), cards::all);
    for (HallCard hall : halls) {
      appender.beginRow();
      row(hall, appender);
      appender.endRow();
    }
  }

  private static void row(HallCard hall, RowAppender appender) {
    appender.add(hall.id().number());
    appender.add(hall.code());
    appender.add(hall.name());
    appender.add(hall.cityCode());
    appender.add(hall.cityName());
    appender.add(hall.countyName());
    appender.add(hall.path().text());
    appender.add(hall.baseType());
    appender.add(hall.locationType());
    appender.add(hall.operationMode());
    appender.add(hall.ownership());
    appender.add(hall.status().code());
    appender.add(hall.openedOn());
    number(hall.frontArea(), appender);
    number(hall.counters(), appender);
    number(hall.staff(), appender);
    appender.add(hall.director());
    number(hall.longitude(), appender);
    number(hall.latitude(), appender);
  }

  private static void number(
      @org.jspecify.annotations.Nullable Number value, RowAppender appender) {
    switch (value) {
      case null -> appender.addNull();
      case Integer whole -> appender.add(whole.longValue());
      default -> appender.add(value.doubleValue());
    }
  }

  private <T> T read(Scope scope, Supplier<T> question) {
    return scope.call(
        () -> java.util.Objects.requireNonNull(reading.execute(status -> question.get())));
  }
}
