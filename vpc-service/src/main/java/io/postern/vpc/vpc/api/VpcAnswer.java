package io.postern.vpc.vpc.api;

import io.postern.vpc.api.Wire;
import io.postern.vpc.vpc.domain.Vpc;
import java.util.List;

/**
 * A VPC on the wire.
 *
 * @param cidr empty when the VPC has no range of its own
 * @param routes always empty: routes have an API of their own
 */
public record VpcAnswer(
        String id,
        String name,
        String description,
        String cidr,
        String status,
        String enterpriseProjectId,
        String tenantId,
        List<String> routes,
        String createdAt,
        String updatedAt) {

    static VpcAnswer of(Vpc.Known vpc) {
        return new VpcAnswer(
                vpc.id().value(),
                vpc.name(),
                vpc.description(),
                vpc.cidr() == null ? "" : vpc.cidr().value(),
                status(vpc),
                vpc.enterpriseProject(),
                vpc.project().value(),
                List.of(),
                Wire.time(vpc.createdAt()),
                Wire.time(vpc.updatedAt()));
    }

    private static String status(Vpc.Known vpc) {
        return switch (vpc) {
            case Vpc.Creating _ -> "CREATING";
            case Vpc.Live _ -> "OK";
            case Vpc.Failed _ -> "ERROR";
        };
    }
}
