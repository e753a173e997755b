package hallops.lake;

import hallops.kernel.Period;
import java.util.function.Consumer;

/// Results of a higher module on their way into a lake table.
///
/// @param table one of the result tables (`HALL_MONTH`, `LEDGER_LINE`)
/// @param period the month every row belongs to
/// @param runId the run that made the rows; published twice it replaces itself
/// @param rows called once with an appender that takes the table's columns in order
public record Publication(LakeTable table, Period period, long runId, Consumer<RowAppender> rows) {}
