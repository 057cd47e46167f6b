package io.postern.cloudapi;

public enum SortDirection {
    ASC,
    DESC
}
