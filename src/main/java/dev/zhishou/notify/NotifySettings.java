package dev.zhishou.notify;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the operator chose about messages out, `zhishou.notify.*`.
///
/// @param allow names of hosts, addresses and networks (`10.1.0.0/16`) that may be called although
///     they are private, and without TLS; nothing unless given
/// @param timeout how long another side may take to answer
/// @param address under which people reach this server, such as `https://desk.example.cn`: stands
///     in front of links in messages; null: messages carry no link
@ConfigurationProperties("zhishou.notify")
public record NotifySettings(
    @DefaultValue({}) List<String> allow,
    @DefaultValue("10s") Duration timeout,
    @Nullable String address) {}
