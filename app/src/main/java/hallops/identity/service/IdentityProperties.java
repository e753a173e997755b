package hallops.identity.service;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings below `hallops.identity`.
///
/// @param sessionIdle a session not used for so long is over
/// @param sessionLongest a session is over after so long, however busy
/// @param oneTimePassword how long a one-time password opens the door
/// @param firstAdministrator make one at the start while there is none
/// @param province code of the root of the organisation tree
@ConfigurationProperties("hallops.identity")
public record IdentityProperties(
    @DefaultValue("60m") Duration sessionIdle,
    @DefaultValue("12h") Duration sessionLongest,
    @DefaultValue("7d") Duration oneTimePassword,
    @DefaultValue("true") boolean firstAdministrator,
    @DefaultValue("HA") String province) {}
