package hallops.hall.domain;

import java.math.BigDecimal;

/// A box around the province in degrees: coordinates outside are kept but marked as doubtful. The
/// box is wider than the province at its corners, so it finds gross errors only.
public record ProvinceBox(BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north) {

  public boolean contains(BigDecimal longitude, BigDecimal latitude) {
    return longitude.compareTo(west) >= 0
        && longitude.compareTo(east) <= 0
        && latitude.compareTo(south) >= 0
        && latitude.compareTo(north) <= 0;
  }
}
