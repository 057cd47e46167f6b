package io.postern.vpc.port.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.RefusalCodes;
import io.postern.decider.Refusal;
import io.postern.vpc.port.domain.NoPort;
import io.postern.vpc.port.domain.PortRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The contract's codes for what a port refuses: it has none for ports, those of private addresses say the same. */
@ApplicationScoped
public class PortCodes implements RefusalCodes {

    @Override
    public @Nullable ApiError of(Refusal refusal) {
        return switch (refusal.reason()) {
            case NoPort reason -> new ApiError(status(reason), code(reason), refusal.text());
            case PortRefusal reason -> new ApiError(status(reason), code(reason), refusal.text());
            default -> null;
        };
    }

    private static int status(NoPort reason) {
        return switch (reason) {
            case VPC_UNKNOWN, SUBNET_UNKNOWN -> 404;
            case SUBNET_NOT_IN_VPC, ADDRESS_OUTSIDE_SUBNET -> 400;
            case ADDRESS_IN_USE, NO_ADDRESS_LEFT -> 409;
        };
    }

    private static String code(NoPort reason) {
        return switch (reason) {
            case VPC_UNKNOWN -> "VPC.0003";
            case SUBNET_UNKNOWN -> "VPC.2302";
            case SUBNET_NOT_IN_VPC -> "VPC.0207";
            case ADDRESS_OUTSIDE_SUBNET -> "VPC.0705";
            case ADDRESS_IN_USE -> "VPC.0701";
            case NO_ADDRESS_LEFT -> "VPC.0703";
        };
    }

    private static int status(PortRefusal reason) {
        return reason == PortRefusal.NOT_FOUND ? 404 : 409;
    }

    private static String code(PortRefusal reason) {
        return reason == PortRefusal.NOT_FOUND ? "VPC.0704" : "VPC.0707";
    }
}
