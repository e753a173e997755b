package hallops.identity.web;

import hallops.identity.domain.Account;
import hallops.identity.domain.Session;
import hallops.identity.service.SessionToken;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/// The person behind the request, as the database knew him when the request came in.
final class SignedIn extends AbstractAuthenticationToken {

  private final transient Account account;
  private final transient Session session;
  private final transient SessionToken token;

  SignedIn(Account account, Session session, SessionToken token) {
    super(
        AuthorityUtils.createAuthorityList(
            account.roles().stream().map(role -> "ROLE_" + role.name()).toList()));
    this.account = account;
    this.session = session;
    this.token = token;
    setAuthenticated(true);
  }

  static @Nullable SignedIn find() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
        ? signedIn
        : null;
  }

  /// @throws IllegalStateException on an open endpoint called by a stranger
  static SignedIn current() {
    SignedIn signedIn = find();
    if (signedIn == null) {
      throw new IllegalStateException("nobody is signed in");
    }
    return signedIn;
  }

  Account account() {
    return account;
  }

  Session session() {
    return session;
  }

  SessionToken token() {
    return token;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return account.loginName();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn that && that.session.id() == session.id();
  }

  @Override
  public int hashCode() {
    return Long.hashCode(session.id());
  }
}
