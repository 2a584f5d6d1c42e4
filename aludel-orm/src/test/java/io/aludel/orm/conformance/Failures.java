package io.aludel.orm.conformance;

import io.aludel.conformance.UnknownWord;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Which of Aludel's errors stands for which of the reference's. */
final class Failures {
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("IntegrityError", List.of("ConstraintViolationException", "FlushException", "DatabaseException")),
            Map.entry("PendingRollbackError", List.of("PendingRollbackException")),
            Map.entry("StaleDataError", List.of("StaleDataException")),
            Map.entry("DetachedInstanceError", List.of("DetachedInstanceException", "LazyLoadException")),
            Map.entry("ObjectDeletedError", List.of("ObjectDeletedException")),
            Map.entry(
                    "InvalidRequestError",
                    List.of("InvalidRequestException", "LazyLoadException", "ArgumentException", "CompileException")),
            Map.entry("ArgumentError", List.of("ArgumentException", "InvalidRequestException", "MappingException")),
            Map.entry("NoResultFound", List.of("NoResultException", "NoRowException", "NoResultFoundException")),
            Map.entry("MultipleResultsFound", List.of("MultipleResultsException", "MultipleRowsException")),
            Map.entry("FlushError", List.of("FlushException", "InvalidRequestException")));

    private Failures() {}

    static boolean match(JsonNode recorded, Throwable failure) {
        if (failure instanceof UnknownWord) {
            return false;
        }
        if (failure instanceof DoesNotCompile) {
            return true;
        }
        // the driver's part of a wrapped message says nothing of the failure itself
        boolean wrapped = recorded.get("type").asString().equals("PendingRollbackError");
        String message = recorded.get("message").asString();
        if (!FailureCodes.match(wrapped ? message.replaceAll("Original exception was.*", "") : message, failure)) {
            return false;
        }
        List<String> names = NAMES.get(recorded.get("type").asString());
        if (names == null) {
            return true;
        }
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            if (names.contains(type.getSimpleName())) {
                return true;
            }
        }
        return false;
    }
}
