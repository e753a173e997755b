package hallops.profit.web;

import hallops.profit.domain.UnitValue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One row of a price table. Milli-fen per piece, or per fen where the business counts amounts.
record UnitValueBody(
    @NotBlank @Size(max = 40) String business,
    @NotBlank @Size(max = 20) String city,
    @NotBlank @Size(max = 20) String tier,
    @NotNull LocalDate validFrom,
    @Min(0) long milliFen,
    @Nullable @Size(max = 400) String note) {

  static UnitValueBody of(UnitValue value) {
    return new UnitValueBody(
        value.business(),
        value.city(),
        value.tier(),
        value.validFrom(),
        value.milliFen(),
        value.note());
  }

  UnitValue unitValue() {
    return new UnitValue(business, city, tier, validFrom, milliFen, note == null ? "" : note);
  }
}
