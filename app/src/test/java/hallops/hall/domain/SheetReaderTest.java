package hallops.hall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hallops.hall.SampleProvince;
import hallops.kernel.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetReaderTest {

  @Test
  void a_complete_row_becomes_a_sheet_with_typed_values() {
    HallSheet sheet = SheetReader.read(row()).sheet().orElseThrow();

    assertThat(sheet.value(Attribute.MONTHLY_RENT))
        .contains(Money.ofYuan(new java.math.BigDecimal("11000")));
    assertThat(sheet.text(Attribute.FRONT_AREA)).isEqualTo("186.5");
    assertThat(sheet.unknown()).isEmpty();
  }

  @Test
  void chinese_words_stand_for_codes() {
    Map<String, String> row = row();
    row.put("base_type", "旗舰店");
    row.put("ownership", "租赁");

    HallSheet sheet = SheetReader.read(row).sheet().orElseThrow();

    assertThat(sheet.text(Attribute.BASE_TYPE)).isEqualTo("flagship");
    assertThat(sheet.text(Attribute.OWNERSHIP)).isEqualTo("rented");
  }

  @Test
  void an_empty_attribute_needs_a_reason_in_chinese_or_by_code() {
    Map<String, String> row = row();
    row.remove("front_area");
    row.remove("director");

    assertThat(SheetReader.read(row).faults())
        .extracting(Fault::column, Fault::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("front_area", FaultKind.EMPTY_WITHOUT_REASON),
            org.assertj.core.groups.Tuple.tuple("director", FaultKind.EMPTY_WITHOUT_REASON));

    row.put("unknown_reason", "front_area:not_surveyed； 厅长：其他 岗位空缺");
    HallSheet sheet = SheetReader.read(row).sheet().orElseThrow();

    assertThat(sheet.unknown())
        .isEqualTo(Map.of("front_area", "not_surveyed", "director", "other 岗位空缺"));
  }

  @Test
  void owned_premises_have_no_lease_and_need_not_say_so() {
    Map<String, String> row = row();
    row.put("ownership", "owned");
    row.remove("lease_start");
    row.remove("lease_end");
    row.remove("monthly_rent");

    assertThat(SheetReader.read(row).sheet().orElseThrow().unknown())
        .containsEntry("monthly_rent", "not_applicable")
        .hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          front_area, 0, OUT_OF_RANGE
          front_area, -5, OUT_OF_RANGE
          front_area, 12.34, TOO_PRECISE
          front_area, 一百, NOT_A_NUMBER
          front_area, 300, FRONT_LARGER
          longitude, 200.1, OUT_OF_RANGE
          longitude, 2.35, OUT_OF_RANGE
          lease_end, 2022-12-31, LEASE_REVERSED
          lease_end, 2026-02-30, NOT_A_DAY
          lease_end, 31/12/2028, NOT_A_DAY
          base_type, huge, NOT_IN_LIST
          monthly_rent, 100.005, TOO_PRECISE
          monthly_rent, 1e5, NOT_A_NUMBER
          counters, 2.5, TOO_PRECISE
          code, h1 ;drop, BAD_CODE
          unknown_reason, front_area, REASON_SHAPE
          unknown_reason, front_area:refused, REASON_FOR_FILLED
          unknown_reason, name:refused, REASON_NOT_ALLOWED
          unknown_reason, director:其他, REASON_NEEDS_WORDS
          unknown_reason, director:forgotten, REASON_UNKNOWN
          """)
  void a_bad_cell_is_named_with_its_column(String column, String text, FaultKind kind) {
    Map<String, String> row = row();
    row.put(column, text);

    assertThat(SheetReader.read(row).faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.column()).isEqualTo(column);
          assertThat(fault.kind()).isEqualTo(kind);
          assertThat(fault.sentence(true)).doesNotContain("%");
          assertThat(fault.sentence(false)).doesNotContain("%");
        });
  }

  @Test
  void swapped_coordinates_are_one_mistake_and_named_as_such() {
    Map<String, String> row = row();
    row.put("longitude", "34.757975");
    row.put("latitude", "113.665412");

    assertThat(SheetReader.read(row).faults())
        .singleElement()
        .extracting(Fault::kind)
        .isEqualTo(FaultKind.COORDINATES_SWAPPED);
  }

  @Test
  void what_is_written_to_history_reads_back_the_same() {
    HallSheet sheet = SheetReader.read(row()).sheet().orElseThrow();

    for (Attribute attribute : Attribute.values()) {
      assertThat(SheetReader.stored(attribute, sheet.text(attribute)))
          .isEqualTo(sheet.cell(attribute));
    }
  }

  private static Map<String, String> row() {
    return SampleProvince.hall("H00001", "ZZ0101");
  }
}
