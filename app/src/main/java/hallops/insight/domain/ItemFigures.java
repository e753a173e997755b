package hallops.insight.domain;

/// One income item of one hall in one month.
///
/// @param sale counts as a sale (放号, 充值卡, 终端, 增值, 宽带 …), not as service
/// @param pieces how many, 0 for publicity
/// @param amountFen virtual income, claw-backs already taken off
public record ItemFigures(String item, boolean sale, long pieces, long amountFen) {}
