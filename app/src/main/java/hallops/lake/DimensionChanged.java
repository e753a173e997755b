package hallops.lake;

/// Published by the owner of a dimension or code list after its rows changed.
public record DimensionChanged(String name) {}
