package io.aludel.benchmarks.jdbc;

import java.time.LocalDateTime;

/** A row of {@code users}. */
public record PlainUser(long id, String username, String email, String fullName, LocalDateTime createdAt) {}
