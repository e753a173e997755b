package hallops.insight.domain;

/// 选址效应 or 管理效应.
public enum Effect {
  SITE,
  MANAGEMENT
}
