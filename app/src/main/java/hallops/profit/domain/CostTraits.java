package hallops.profit.domain;

/// What a rule version says about a cost item: whether the hall's director can move it, and how it
/// moves with visitors.
public record CostTraits(boolean controllable, CostBehaviour behaviour) {}
