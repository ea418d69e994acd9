using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepUntilWhenClocksHold : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "DateOfBirth",
                table: "ClockDigests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Edition",
                table: "ClockDigests",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "Events",
                table: "ClockDigests",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "HoldsUntil",
                table: "ClockDigests",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DateOfBirth",
                table: "ClockDigests");

            migrationBuilder.DropColumn(
                name: "Edition",
                table: "ClockDigests");

            migrationBuilder.DropColumn(
                name: "Events",
                table: "ClockDigests");

            migrationBuilder.DropColumn(
                name: "HoldsUntil",
                table: "ClockDigests");
        }
    }
}
