package hallops.platform;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// The embedded PostgreSQL runs unless a database URL is given.
final class OnEmbeddedDatabase implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return !context.getEnvironment().containsProperty("hallops.database.url");
  }

  static final class Not implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !new OnEmbeddedDatabase().matches(context, metadata);
    }
  }
}
