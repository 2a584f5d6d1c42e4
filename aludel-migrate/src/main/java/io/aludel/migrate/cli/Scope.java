package io.aludel.migrate.cli;

import java.util.List;

/**
 * One of the databases or schemas that a command works on.
 *
 * @param name its name; empty when there is only one
 * @param settings what holds for it
 */
record Scope(String name, Settings settings) {
    /** It for each of some schemas, or of those that its settings name. */
    List<Scope> perTenant(List<String> named) {
        List<String> tenants = named.isEmpty() ? settings.list(Setting.TENANTS) : named;
        return tenants.isEmpty()
                ? List.of(this)
                : tenants.stream()
                        .map(tenant ->
                                new Scope(name.isEmpty() ? tenant : name + "/" + tenant, settings.tenant(tenant)))
                        .toList();
    }
}
