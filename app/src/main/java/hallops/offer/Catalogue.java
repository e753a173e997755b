package hallops.offer;

import hallops.lake.CodeList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the catalogue, and tells the lake its codes.
@Component
class Catalogue implements BusinessTypes, CodeList {

  private final JdbcClient jdbc;

  Catalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<BusinessType> list() {
    return jdbc.sql(
            """
            select id, code, name, english_name, item, basis, is_sale
            from offer.business_type
            order by id
            """)
        .query((row, number) ->
            new BusinessType(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("english_name"),
                Item.ofCode(row.getString("item")),
                Basis.valueOf(row.getString("basis").toUpperCase(Locale.ROOT)),
                row.getBoolean("is_sale")))
        .list();
  }

  @Override
  public String name() {
    return "business";
  }

  @Override
  public Map<String, Integer> codes() {
    return list().stream().collect(Collectors.toMap(BusinessType::code, BusinessType::id));
  }
}
