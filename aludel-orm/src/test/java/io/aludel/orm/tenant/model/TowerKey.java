package io.aludel.orm.tenant.model;

import io.aludel.orm.annotation.TenantId;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Each guild counts its towers. */
@Embeddable
public record TowerKey(@TenantId @Nullable String guild, int number) {}
