package io.aludel.orm.projection;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

@Embeddable
public record Desk(int floor, @Nullable String room) {}
