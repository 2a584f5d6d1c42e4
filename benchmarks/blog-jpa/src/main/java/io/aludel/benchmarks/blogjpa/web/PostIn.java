package io.aludel.benchmarks.blogjpa.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** A new post, or what becomes of one. */
public record PostIn(
        @NotNull Long author,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 4000) String body,
        @NotNull Set<@NotBlank @Size(max = 50) String> tags) {}
