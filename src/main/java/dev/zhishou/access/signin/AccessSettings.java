package dev.zhishou.access.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the operator may choose about sign-in, `zhishou.access.*`.
///
/// @param argonMemory KiB of memory that one password check takes; small only in tests
/// @param argonRounds how often it goes over them
@ConfigurationProperties("zhishou.access")
record AccessSettings(@DefaultValue("16384") int argonMemory, @DefaultValue("2") int argonRounds) {}
