package hallops.lake.domain;

/// One thing wrong with one cell.
///
/// @param row as people count: the header is row 1
/// @param column the column's name as in the file's kind; empty = the row as a whole
/// @param value what stood there, or what the reason needs to say
public record Fault(long row, String column, FaultCode code, String value) {}
