package hallops.bench;

import hallops.identity.Accounts;
import hallops.identity.Accounts.NewAccount;
import hallops.kernel.OrgPath;
import hallops.kernel.Period;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import hallops.lake.LakeSession;
import hallops.profit.Accounting;
import java.util.Map;
import java.util.Set;

/// The virtual profit of all halls in a month whose prices change in the middle, from raw facts.
final class ProfitCase {
  /// Income less cost per hall: volumes at dated prices, publicity by visitors, claw-backs at the
  /// prices of their month of origin, cost lines. Runs on DuckDB and PostgreSQL alike.
  private static final String PROFIT =
      """
      with sold as (
        select e.hall_id, p.milli, sum(case when p.by_amount = 1 then e.amount_fen else e.quantity end) as quantity
        from service_event e
        join hall h on h.hall_id = e.hall_id
        join price p on p.class = h.class and p.business_id = e.business_id and e.day >= p.day_from and e.day < p.day_to
        group by e.hall_id, p.milli, p.business_id
      ),
      counted as (
        select hall_id, day, source, sum(visitors) as visitors from visit where month = 202603 group by hall_id, day, source
      ),
      arrived as (
        select hall_id, sum(case source when 'door_counter' then visitors when 'ticket' then round(visitors / 0.85)
          else round(visitors / 0.65) end) as visitors
        from counted group by hall_id
      ),
      taken as (
        select c.hall_id, p.milli, -sum(c.quantity) as quantity
        from claw_back c
        join hall h on h.hall_id = c.hall_id
        join price p on p.class = h.class and p.business_id = c.business_id and c.origin >= p.day_from and c.origin < p.day_to
        where c.month = 202603
        group by c.hall_id, c.business_id, c.origin, p.milli
      ),
      line as (
        select hall_id, round(quantity * milli / 1000.0) as fen from sold
        union all select hall_id, round(visitors * 60000 / 1000.0) from arrived
        union all select hall_id, round(quantity * milli / 1000.0) from taken
        union all select hall_id, -amount_fen from cost_line where month = 202603 and source <> 'missing'
      )
      select cast(sum(fen * (hall_id % 97 + 1)) as bigint) from (select hall_id, sum(fen) as fen from line group by hall_id) t
      """;

  private final Product product;
  private final Sql duck;
  private final Postgres postgres;

  ProfitCase(Product product, Sql duck, Postgres postgres) {
    this.product = product;
    this.duck = duck;
    this.postgres = postgres;
  }

  void measure(Report report) {
    Scope finance = finance();
    finance.run(() -> product.bean(Accounting.class).approveImportedPrices("bench"));
    Timing bare = Timing.of("bare DuckDB", 5, () -> duck.number(PROFIT));
    Timing rival = Timing.of("PostgreSQL", 1, () -> postgres.sql.number(PROFIT));
    Timing ours = Timing.of("HallOps", 3, () -> account(finance));
    report.atMost(
        "Virtual profit of a month, all halls (HallOps also writes and publishes the ledger)",
        ours,
        bare,
        1.2);
    report.atLeastFaster("Virtual profit of a month, all halls", ours, rival, 10);
  }

  private Scope finance() {
    OrgPath province = new OrgPath("ha");
    NewAccount account =
        new NewAccount("bench.finance", "bench", null, Set.of(Role.FINANCE), "HA", province);
    long id =
        Scope.system().call(() -> product.bean(Accounts.class).create(account, "Qv7-measure-Kd2"));
    return new Scope(id, "bench.finance", Set.of(Role.FINANCE), province);
  }

  private long account(Scope finance) {
    finance.run(() -> product.bean(Accounting.class).account(Period.ofNumber(Data.MONTH), "bench"));
    try (LakeSession session = Scope.system().call(() -> product.lake().open())) {
      return session
          .query(
              "select cast(sum(profit_expected_fen * (hall_id % 97 + 1)) as bigint) from hall_month where month = :month",
              Map.of("month", Data.MONTH), (row, number) -> row.getLong(1))
          .getFirst();
    }
  }
}
