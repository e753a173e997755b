package hallops.offer;

/// One line of the catalogue. `sale` marks what counts as a sale in the conversion rate.
public record BusinessType(
    int id, String code, String name, String englishName, Item item, Basis basis, boolean sale) {}
