package io.aludel.spring.boot;

import io.aludel.error.Suggestions;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names the setting of {@code aludel.*} that does not exist, and the nearest one that does. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnknownSettingFailureAnalyzer extends AbstractFailureAnalyzer<UnboundConfigurationPropertiesException> {
    private static final String PREFIX = AludelProperties.PREFIX + ".";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnboundConfigurationPropertiesException cause) {
        Set<String> unknown = cause.getUnboundProperties().stream()
                .map(ConfigurationProperty::getName)
                .map(String::valueOf)
                .filter(name -> name.startsWith(PREFIX))
                .collect(Collectors.toCollection(TreeSet::new));
        if (unknown.isEmpty()) {
            return null;
        }
        Set<String> known = SettingNames.of(AludelProperties.class, PREFIX);
        String description = unknown.stream()
                .map(name -> "there is no setting '" + name + "'." + Suggestions.didYouMean(name, known))
                .collect(Collectors.joining("\n"));
        return new FailureAnalysis(description, "Correct the name or remove the setting.", cause);
    }
}
