package hallops.offer;

import hallops.lake.Dimension;
import hallops.lake.RowAppender;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The catalogue as a table that lake queries join with.
@Component
class BusinessTypeDimension implements Dimension {

  private final BusinessTypes types;

  BusinessTypeDimension(BusinessTypes types) {
    this.types = types;
  }

  @Override
  public String name() {
    return "business_type";
  }

  @Override
  public String columns() {
    return """
    business_id integer, code varchar, name varchar, english_name varchar, item varchar,
    item_number integer, basis varchar, is_sale boolean\
    """;
  }

  @Override
  public void rows(RowAppender appender) {
    for (var type : types.list()) {
      appender.beginRow();
      appender.add(type.id());
      appender.add(type.code());
      appender.add(type.name());
      appender.add(type.englishName());
      appender.add(type.item().code());
      appender.add(type.item().number());
      appender.add(type.basis().name().toLowerCase(Locale.ROOT));
      appender.add(type.sale());
      appender.endRow();
    }
  }
}
