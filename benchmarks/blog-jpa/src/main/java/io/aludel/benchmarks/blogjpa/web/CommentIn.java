package io.aludel.benchmarks.blogjpa.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A new comment. */
public record CommentIn(
        @NotNull Long author, @NotBlank @Size(max = 1000) String body) {}
