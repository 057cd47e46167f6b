package io.postern.cloudapi.identity;

import io.postern.cloudapi.ApiError;

/** The gateway's words for a proof that fails. */
public final class Unauthorized {

    private Unauthorized() {}

    static ApiError noProof() {
        return because("x-auth-token not found");
    }

    static ApiError noSignature() {
        return because("the Authorization header is not a signature with SDK-HMAC-SHA256");
    }

    static ApiError undated() {
        return because("the signed header X-Sdk-Date is missing or malformed");
    }

    static ApiError wrongSignature() {
        return because("verify aksk signature fail");
    }

    static ApiError expired(String date) {
        return because("calc aksk signature fail:signature expired, X-Sdk-Date is " + date);
    }

    static ApiError unknownKey(String access) {
        return because("Get secretKey failed,ak:%s,err:ak not exist".formatted(access));
    }

    static ApiError badToken() {
        return because("decrypt token fail");
    }

    private static ApiError because(String reason) {
        return ApiError.gateway(401, "APIGW.0301", "Incorrect IAM authentication information: " + reason);
    }
}
