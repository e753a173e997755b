package hallops.platform;

import hallops.kernel.OrgPath;
import hallops.kernel.Scope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Tells PostgreSQL at the start of each transaction who acts and where; row-level security reads
/// it through `platform.sees(path)`. The settings end with the transaction. Without a bound scope
/// nothing is set, so nothing is visible.
final class ScopedTransactionManager extends DataSourceTransactionManager {

  private static final String SET =
      """
      select set_config('app.org_path', ?, true),
             set_config('app.account_id', ?, true),
             set_config('app.everything', ?, true)
      """;

  ScopedTransactionManager(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    Scope scope = Scope.find();
    if (scope == null) {
      return;
    }
    OrgPath path = scope.path();
    try (PreparedStatement statement = connection.prepareStatement(SET)) {
      statement.setString(1, path == null ? "" : path.text());
      statement.setString(2, Long.toString(scope.accountId()));
      statement.setString(3, Boolean.toString(path == null));
      statement.execute();
    }
  }
}
